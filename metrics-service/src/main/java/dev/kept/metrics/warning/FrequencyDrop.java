// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.warning;

/** Whether purchases became fewer: given how many there were in both times, the later ones are binomial. */
final class FrequencyDrop {

    private FrequencyDrop() {}

    /**
     * Chance of so few later purchases, or fewer, at an unchanged rate; exact.
     *
     * @param before purchases of the earlier time
     * @param exposureBefore its length, in days of trade
     * @param recent purchases of the later time
     * @param exposureRecent its length
     */
    static double chance(int before, double exposureBefore, int recent, double exposureRecent) {
        int n = before + recent;
        double share = exposureRecent / (exposureBefore + exposureRecent);
        if (!(share > 0 && share < 1)) {
            return 1;
        }
        double logTerm = n * Math.log1p(-share);
        double sum = 0;
        for (int k = 0; k <= recent; k++) {
            sum += Math.exp(logTerm);
            logTerm += Math.log((double) (n - k) / (k + 1)) + Math.log(share / (1 - share));
        }
        return Math.min(1, sum);
    }
}
