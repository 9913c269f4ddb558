"""Journeys written for Mermaid (mermaid.js.org, diagram type "journey", as its version 11 reads them)."""
