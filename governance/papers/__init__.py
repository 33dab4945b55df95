"""Papers of meetings: taking files in, making PDF's of them, and printing agenda, bundle, report and decision note."""
