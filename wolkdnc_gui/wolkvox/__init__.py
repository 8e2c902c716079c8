"""The server's language: addresses, requests, answers and failures of the wolkvox API. Knows no job."""
