// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

/** Bands of the time for which a customer has not bought. */
final class Lapse {

    private static final int QUARTER = 90;
    private static final int HALF_YEAR = 180;
    private static final int YEAR = 365;
    private static final int TWO_YEARS = 730;

    private Lapse() {}

    /** For example {@code 91-180}; in days. */
    static String of(int days) {
        if (days <= QUARTER) {
            return "0-90";
        }
        if (days <= HALF_YEAR) {
            return "91-180";
        }
        if (days <= YEAR) {
            return "181-365";
        }
        return days <= TWO_YEARS ? "366-730" : "731-up";
    }
}
