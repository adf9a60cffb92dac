"""Leaflets: the easy pages of services as PDF for paper, and where they lie in the site."""
