"""Viegli: sites about municipal social services, in several languages and two reading levels."""

__version__ = "0.1.0"
