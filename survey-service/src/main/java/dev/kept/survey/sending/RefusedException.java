// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.sending;

/** The address takes no messages. Says why without naming it. */
class RefusedException extends Exception {
    private static final long serialVersionUID = 1;

    RefusedException(String why) {
        super(why);
    }
}
