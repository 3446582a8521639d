package fr.greffe.source;

/** Where the documents of a job come from. */
public sealed interface DocumentSource permits FolderSource, RemoteSource {
  /** Whether people empty it; else finding it empty where it was not says that it is away. */
  boolean emptied();
}
