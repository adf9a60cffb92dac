"""Fees: tariffs compiled to tables, worked out exactly, explained as data."""
