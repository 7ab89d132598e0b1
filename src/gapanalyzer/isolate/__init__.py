"""Runs a function on an untrusted file in a child process with memory, time and output limits."""
