"""What a phone number is: found in text, judged, shaped, freed of repeats. Pure: no file, no net, no Qt."""
