package fr.greffe.source;

/** Documents that are not files of this machine and have to be fetched. */
public sealed interface RemoteSource extends DocumentSource
    permits MailboxSource, SftpSource, WebSource {
  /** How messages name it. */
  String name();
}
