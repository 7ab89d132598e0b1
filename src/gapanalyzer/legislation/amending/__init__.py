"""Carries citations to an amended text."""
