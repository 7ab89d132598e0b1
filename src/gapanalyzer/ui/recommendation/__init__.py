"""Recommendations on screen: card, editor in place, list."""
