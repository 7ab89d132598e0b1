"""The field's own nouns: values without files, clocks or widgets."""
