package dev.parley.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class StatementPoolTest {
  private static final String ASK = "SELECT n FROM number WHERE n >= coalesce(?, 3) ORDER BY n";

  private Connection connection;
  private StatementPool pool;

  @BeforeEach
  void numbers() throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    try (Statement s = connection.createStatement()) {
      s.execute("CREATE TABLE number (n INTEGER)");
      s.execute("INSERT INTO number VALUES (1), (2), (3)");
    }
    pool = new StatementPool(connection);
  }

  @AfterEach
  void close() throws SQLException {
    pool.close();
    connection.close();
  }

  private static List<Integer> answer(PreparedStatement s) throws SQLException {
    List<Integer> out = new ArrayList<>();
    try (ResultSet r = s.executeQuery()) {
      while (r.next()) {
        out.add(r.getInt(1));
      }
    }
    return out;
  }

  @Test
  void a_statement_that_was_closed_is_lent_again_without_what_it_was_bound_to()
      throws SQLException {
    try (PreparedStatement s = pool.prepare(ASK)) {
      s.setInt(1, 2);
      assertThat(answer(s)).containsExactly(2, 3);
    }
    try (PreparedStatement s = pool.prepare(ASK)) {
      assertThat(answer(s)).containsExactly(3);
    }
  }

  @Test
  void a_question_within_another_of_the_same_wording_disturbs_it_not() throws SQLException {
    List<Integer> seen = new ArrayList<>();
    try (PreparedStatement outer = pool.prepare(ASK)) {
      outer.setInt(1, 1);
      try (ResultSet r = outer.executeQuery()) {
        while (r.next()) {
          try (PreparedStatement inner = pool.prepare(ASK)) {
            inner.setInt(1, r.getInt(1));
            seen.add(answer(inner).size());
          }
        }
      }
    }
    assertThat(seen).containsExactly(3, 2, 1);
  }

  @Test
  void an_answer_that_was_not_read_to_its_end_is_closed_with_its_statement() throws SQLException {
    try (PreparedStatement s = pool.prepare(ASK)) {
      s.setInt(1, 1);
      assertThat(s.executeQuery().next()).isTrue();
    }
    try (Statement s = connection.createStatement()) {
      s.execute("DROP TABLE number"); // SQLite refuses where somebody still reads
      s.execute("CREATE TABLE number (n INTEGER)");
      s.execute("INSERT INTO number VALUES (7)");
    }
    try (PreparedStatement s = pool.prepare(ASK)) {
      assertThat(answer(s)).as("prepared before the table was made anew").containsExactly(7);
    }
  }

  @Test
  void any_number_of_wordings_is_answered() throws SQLException {
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 300; i++) {
        try (PreparedStatement s = pool.prepare("SELECT " + i)) {
          assertThat(answer(s)).containsExactly(i);
        }
      }
    }
  }
}
