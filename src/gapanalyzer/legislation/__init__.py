"""Laws in: readers, segmentation, citations and the words to look for."""
