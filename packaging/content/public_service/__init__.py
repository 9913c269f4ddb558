"""The sample on renewing an identity card: two personas, today and as it should become."""
