// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.problem;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An error that is answered to the client as a problem. Rolls a transaction back. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<Fault> faults;
    private final transient Object[] args;
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    ProblemException(ProblemType type, List<Fault> faults, Object... args) {
        super(type.code() + " " + Arrays.toString(args) + (faults.isEmpty() ? "" : " " + faults), null, false, false);
        this.type = type;
        this.faults = List.copyOf(faults);
        this.args = args.clone();
    }

    /** Adds a response header, for example {@code Retry-After}. */
    public ProblemException header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** What went wrong. */
    public ProblemType type() {
        return type;
    }

    /** Each single fault of the input; empty if there is only one thing to say. */
    public List<Fault> faults() {
        return faults;
    }

    /** Response headers beside the usual ones. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The faults; if there is none, the problem itself as the one fault of a whole body. */
    public List<Fault> asFaults() {
        return faults.isEmpty()
                ? List.of(Fault.at("", type.code(), ProblemTexts.detail(Language.current(), type, args)))
                : faults;
    }

    Object[] args() {
        return args.clone();
    }
}
