// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.problem;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What a failure of the database means to the client. */
public final class DatabaseProblems {
    private static final Logger LOG = Logger.getLogger(DatabaseProblems.class);

    private DatabaseProblems() {}

    /** The problem, if the database is the cause. */
    public static Optional<ProblemException> find(Throwable e) {
        Set<Throwable> seen = new HashSet<>();
        for (Throwable cause = e; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (isLostRace(cause)) {
                return Optional.of(StandardProblem.PRECONDITION_FAILED.with());
            }
            if (cause instanceof SQLException failure) {
                return ofState(state(failure), failure);
            }
        }
        return Optional.empty();
    }

    /** Whether the same work may succeed a little later: the database was away, overloaded, or two works met. */
    public static boolean isTransient(Throwable e) {
        return find(e).filter(problem -> problem.type() == StandardProblem.UNAVAILABLE)
                .isPresent();
    }

    private static Optional<ProblemException> ofState(String state, SQLException failure) {
        if (isUnavailable(state, failure)) {
            LOG.warnf("The database does not answer: %s", failure.getMessage());
            return Optional.of(StandardProblem.UNAVAILABLE.with().header("Retry-After", "1"));
        }
        if (state.equals("23505") || state.equals("23503") || state.equals("23P01")) {
            LOG.debug("Refused by a constraint", failure);
            return Optional.of(StandardProblem.CONFLICT.with());
        }
        if (state.startsWith("22")) {
            LOG.warnf("The database refuses a value that validation let pass: %s", failure.getMessage());
            return Optional.of(StandardProblem.INVALID_REQUEST.with());
        }
        return Optional.empty();
    }

    // 08 connection, 53 resources, 57P shutdown, 57014 statement timeout, 55P03 lock timeout, 40 serialisation and
    // deadlock, 25006 and 25P03: a server that has just failed over or ended an idle transaction.
    private static boolean isUnavailable(String state, SQLException failure) {
        return state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.startsWith("40")
                || state.equals("55P03")
                || state.equals("25006")
                || state.equals("25P03")
                || poolIsExhausted(failure);
    }

    private static boolean poolIsExhausted(SQLException failure) {
        String message = failure.getMessage();
        return message != null && message.toLowerCase(Locale.ROOT).contains("acquisition timeout");
    }

    private static String state(SQLException failure) {
        for (@Nullable SQLException e = failure; e != null; e = e.getNextException()) {
            if (e.getSQLState() != null) {
                return e.getSQLState();
            }
        }
        return "";
    }

    // By name: the kit does not depend on an object mapper.
    private static boolean isLostRace(Throwable e) {
        return e.getClass().getSimpleName().equals("OptimisticLockException")
                || e.getClass().getSimpleName().equals("StaleObjectStateException");
    }
}
