"""Promises, each in one sentence."""
