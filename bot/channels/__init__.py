"""The doors: each channel turns its vendor's messages into ours and ours into its vendor's. Vendor types end here."""
