package fr.greffe.source;

/** Where the documents of a job come from. */
public sealed interface DocumentSource permits FolderSource, RemoteSource {}
