// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.suite;

import org.jspecify.annotations.Nullable;

/** Why the suite cannot run, in words for the person who started it. */
public class SuiteException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What went wrong, for a person in a language: the code names the text. */
    public enum Reason {
        PORT_IN_USE,
        ALREADY_RUNNING,
        NOT_BUILT,
        ENDED,
        NOT_READY,
        DATABASE,
        SECRETS_MISSING
    }

    private final Reason reason;
    private final transient Object[] details;

    SuiteException(Reason reason, @Nullable Throwable cause, Object... details) {
        super(reason + " " + java.util.Arrays.toString(details), cause);
        this.reason = reason;
        this.details = details.clone();
    }

    SuiteException(Reason reason, Object... details) {
        this(reason, null, details);
    }

    public Reason reason() {
        return reason;
    }

    /** What the text of the reason speaks of: a name, a port, a path; the last lines of a log where there are any. */
    public Object[] details() {
        return details.clone();
    }
}
