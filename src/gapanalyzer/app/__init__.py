"""What a face, window or command line, may ask for."""
