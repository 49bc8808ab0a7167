// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.sending;

/** A message cannot be handed over now. Says why without naming an address. */
class UnavailableException extends Exception {
    private static final long serialVersionUID = 1;

    UnavailableException(String why, Throwable cause) {
        super(why, cause);
    }

    UnavailableException(String why) {
        super(why);
    }
}
