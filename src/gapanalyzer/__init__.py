"""GapAnalyzer: a country's laws against what the Smuggling of Migrants Protocol requires."""

__version__ = "0.1.0"
