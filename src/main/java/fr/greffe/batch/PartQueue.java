package fr.greffe.batch;

import fr.greffe.database.Database;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.integration.channel.QueueChannel;
import org.springframework.integration.jdbc.store.JdbcChannelMessageStore;
import org.springframework.integration.jdbc.store.channel.PostgresChannelMessageStoreQueryProvider;
import org.springframework.integration.store.MessageGroupQueue;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The parts of runs that are to be read, as messages in the database: every machine takes from it,
 * each part goes to one. Who takes a part holds it by a right that ends with its holder's life;
 * what the dead held is given again. Machines of another version see other messages.
 */
final class PartQueue {
  private static final String CHANNEL = "parts";

  private final NamedParameterJdbcTemplate jdbc;
  private final TransactionTemplate transactions;
  private final QueueChannel channel;
  private final String version;
  private final String owner =
      "%s, processus %d (%s)"
          .formatted(Launching.host(), ProcessHandle.current().pid(), UUID.randomUUID());

  PartQueue(Database database, PlatformTransactionManager transactions, Versions versions) {
    this.jdbc = database.jdbc();
    this.transactions = new TransactionTemplate(transactions);
    this.version = versions.digest();
    JdbcChannelMessageStore messages = new JdbcChannelMessageStore(database.source());
    messages.setChannelMessageStoreQueryProvider(new PostgresChannelMessageStoreQueryProvider());
    messages.setRegion(version);
    messages.addAllowedPatterns(
        "java.lang.*",
        "java.util.*",
        "org.springframework.messaging.*",
        "org.springframework.messaging.support.*",
        StepExecutionRequest.class.getName());
    messages.afterPropertiesSet();
    this.channel = new QueueChannel(new MessageGroupQueue(messages, CHANNEL));
  }

  /**
   * A part that this machine holds.
   *
   * @param request of Spring Batch, which names it
   * @param right to read it
   */
  record Taken(StepExecutionRequest request, JobLock right) {
    long part() {
      return request.getStepExecutionId();
    }
  }

  /** Asks for a part to be read by whoever is free. */
  void give(long part) {
    channel.send(new GenericMessage<>(new StepExecutionRequest(PendingStep.NAME, part)));
  }

  /** Takes the next part, or null where there is none. */
  @Nullable Taken take() {
    return transactions.execute(
        status -> {
          Message<?> message = channel.receive(0);
          return message == null ? null : taken((StepExecutionRequest) message.getPayload());
        });
  }

  private @Nullable Taken taken(StepExecutionRequest request) {
    JobLock right = JobLock.ofPart(jdbc, request.getStepExecutionId(), owner);
    return right == null ? null : new Taken(request, right);
  }

  /** There is nothing more to do for a part that was taken. */
  void settle(Taken taken) {
    taken.right().close();
  }

  /** Leaves a part that was taken to others. */
  void giveBack(Taken taken) {
    transactions.executeWithoutResult(
        status -> {
          if (taken.right().release()) {
            give(taken.part());
          }
        });
  }

  /** Gives again what machines held that died. */
  void giveOrphans() {
    for (long part : JobLock.orphans(jdbc)) {
      transactions.executeWithoutResult(
          status -> {
            if (JobLock.end(jdbc, part)) {
              give(part);
            }
          });
    }
  }

  /** Whether any of these parts is being read. */
  boolean held(List<Long> parts) {
    return JobLock.anyHeld(jdbc, parts);
  }

  /** True where parts wait for machines of another version of program, rules or reader. */
  boolean othersWait() {
    Integer others =
        jdbc.queryForObject(
            "select count(*) from int_channel_message where region <> :version",
            Map.of("version", version),
            Integer.class);
    return others != null && others > 0;
  }
}
