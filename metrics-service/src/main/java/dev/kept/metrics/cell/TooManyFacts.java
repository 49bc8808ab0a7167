// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.cell;

/** An answer would have to be computed from more facts than a request can wait for. */
public final class TooManyFacts extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long most;

    /** @param most how many are possible */
    public TooManyFacts(long most) {
        super("More than " + most + " facts");
        this.most = most;
    }

    /** How many are possible. */
    public long most() {
        return most;
    }
}
