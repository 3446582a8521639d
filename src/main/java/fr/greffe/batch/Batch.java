package fr.greffe.batch;

import fr.greffe.database.Database;
import javax.sql.DataSource;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Spring Batch on a database. Nothing but what a run needs is started: no web server, no scan of
 * classes.
 */
final class Batch implements AutoCloseable {
  private final AnnotationConfigApplicationContext spring =
      new AnnotationConfigApplicationContext();

  Batch(Database database) {
    spring.registerBean(
        "dataSource",
        DataSource.class,
        database::source,
        definition -> definition.setDestroyMethodName("")); // whoever opened it closes it
    spring.registerBean(
        "transactionManager",
        PlatformTransactionManager.class,
        () -> new JdbcTransactionManager(database.source()));
    spring.register(BatchConfiguration.class);
    spring.refresh();
  }

  /** What it remembers of runs. */
  JobRepository repository() {
    return spring.getBean(JobRepository.class);
  }

  JobOperator operator() {
    return spring.getBean(JobOperator.class);
  }

  PlatformTransactionManager transactions() {
    return spring.getBean(PlatformTransactionManager.class);
  }

  @Override
  public void close() {
    spring.close();
  }
}
