// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.cell;

/** There are more customers than can be looked at one by one within a request. */
public final class TooManyCustomers extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long most;

    /** @param most how many are possible */
    public TooManyCustomers(long most) {
        super("More than " + most + " customers");
        this.most = most;
    }

    /** How many are possible. */
    public long most() {
        return most;
    }
}
