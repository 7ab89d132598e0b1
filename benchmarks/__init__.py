"""Figures the project holds itself to, each beside a bare floor."""
