package vn.cancu.corpus;

/// What the walk met at one place: a file to read, or the reason why nothing can be read there.
public sealed interface CorpusEntry permits CorpusFile, Problem {}
