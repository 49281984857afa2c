"""Trains Parley's reader: one encoder, one pass, a head for each thing that is read off a word."""
