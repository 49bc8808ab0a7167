// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.warning;

import dev.kept.metrics.asof.Purchase;
import dev.kept.metrics.snapshot.Complaint;
import dev.kept.metrics.snapshot.CustomerSnapshot;
import dev.kept.metrics.snapshot.Given;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks at one customer. Pure.
 *
 * @param trade clock of purchases
 * @param contacts clock of contacts
 * @param silence how gaps are judged
 */
record Watch(WarningPolicy policy, Season trade, Season contacts, Silence silence) {

    private static final int YEAR = 365;
    private static final int WEEK = 7;

    /** Contacts in the time of habit, below which there is no habit. */
    private static final int LEAST_CONTACTS = 8;

    /** Everything found; drops are candidates until all customers have been looked at. */
    List<Finding> look(CustomerSnapshot customer) {
        List<Finding> findings = new ArrayList<>();
        List<Integer> days =
                customer.purchases().stream().map(Purchase::day).distinct().toList();
        if (days.size() >= policy.leastPurchases()) {
            silence(customer, days, findings);
            drop(customer, days, findings);
        }
        if (policy.looksFor(Cause.CONTACTS_FADING)) {
            fading(customer, findings);
        }
        if (policy.looksFor(Cause.LOW_SATISFACTION)) {
            lowRating(customer, findings);
        }
        if (policy.looksFor(Cause.UNRESOLVED_COMPLAINT)) {
            complaints(customer, findings);
        }
        return findings;
    }

    private void silence(CustomerSnapshot customer, List<Integer> days, List<Finding> findings) {
        int last = days.get(days.size() - 1);
        // Who is lost already is no warning any more.
        if (!policy.looksFor(Cause.SILENCE) || !customer.presentAt(customer.day())) {
            return;
        }
        double gap = trade.between(last, customer.day());
        double chance = silence.chance(days.size() - 1, trade.between(days.get(0), last), gap);
        if (chance < policy.level()) {
            Map<String, Object> evidence = evidence("lastPurchase", date(last));
            evidence.put("purchaseDays", days.size());
            evidence.put("gapDays", customer.day() - last);
            evidence.put("chance", chance);
            findings.add(finding(customer, Cause.SILENCE, date(last), chance, evidence));
        }
    }

    private void drop(CustomerSnapshot customer, List<Integer> days, List<Finding> findings) {
        int end = customer.day() + 1;
        int recentFrom = end - policy.recentDays();
        int habitFrom = Math.max(recentFrom - policy.habitDays(), days.get(0));
        int before = (int) days.stream()
                .filter(day -> day >= habitFrom && day < recentFrom)
                .count();
        int recent = (int) days.stream().filter(day -> day >= recentFrom).count();
        boolean known = before >= policy.leastPurchases() && habitFrom < recentFrom;
        if (!policy.looksFor(Cause.FREQUENCY_DROP) || !known || !customer.presentAt(customer.day())) {
            return;
        }
        double chance = FrequencyDrop.chance(
                before, trade.between(habitFrom, recentFrom), recent, trade.between(recentFrom, end));
        int last = days.get(days.size() - 1);
        Map<String, Object> evidence = evidence("purchasesBefore", before);
        evidence.put("daysBefore", recentFrom - habitFrom);
        evidence.put("purchasesLately", recent);
        evidence.put("daysLately", policy.recentDays());
        evidence.put("chance", chance);
        findings.add(finding(customer, Cause.FREQUENCY_DROP, date(last), chance, evidence));
    }

    private void fading(CustomerSnapshot customer, List<Finding> findings) {
        int end = customer.day() + 1;
        int weeks = Math.max(1, policy.recentDays() / WEEK);
        int recentFrom = end - WEEK * weeks;
        List<Integer> all = customer.contacts();
        if (all.isEmpty()) {
            return;
        }
        int habitFrom = Math.max(recentFrom - policy.habitDays(), all.get(0));
        long before =
                all.stream().filter(day -> day >= habitFrom && day < recentFrom).count();
        double habit = contacts.between(habitFrom, recentFrom);
        if (before < LEAST_CONTACTS || !(habit > 0)) {
            return;
        }
        int[] counts = new int[weeks];
        double[] expected = new double[weeks];
        for (int i = 0; i < weeks; i++) {
            int from = recentFrom + WEEK * i;
            counts[i] = (int)
                    all.stream().filter(day -> day >= from && day < from + WEEK).count();
            expected[i] = before / habit * contacts.between(from, from + WEEK);
        }
        double sum = Cusum.atEnd(counts, expected);
        if (Cusum.alarms(sum)) {
            Map<String, Object> evidence = evidence("contactsBefore", before);
            evidence.put("daysBefore", recentFrom - habitFrom);
            evidence.put("contactsByWeek", counts);
            evidence.put("cusum", sum);
            findings.add(finding(customer, Cause.CONTACTS_FADING, date(all.get(all.size() - 1)), 0, evidence));
        }
    }

    /** Only the newest answer to each question counts: a later better one takes the warning back. */
    private void lowRating(CustomerSnapshot customer, List<Finding> findings) {
        Map<String, Given> newest = new LinkedHashMap<>();
        customer.ratings().forEach(given -> newest.put(given.question(), given));
        newest.values().stream()
                .filter(given -> given.day() > customer.day() - policy.recentDays() && low(given))
                .forEach(given -> {
                    Map<String, Object> evidence = evidence("response", given.response());
                    evidence.put("question", given.question());
                    evidence.put("score", given.score());
                    evidence.put("answeredOn", date(given.day()));
                    String anchor = given.response() + "/" + given.question();
                    findings.add(finding(customer, Cause.LOW_SATISFACTION, anchor, 0, evidence));
                });
    }

    private boolean low(Given given) {
        return given.type().equals("NPS")
                ? given.score() <= policy.lowRecommendation()
                : given.index() <= policy.lowRatingIndex();
    }

    private void complaints(CustomerSnapshot customer, List<Finding> findings) {
        for (Complaint complaint : customer.complaints()) {
            int open = customer.day() - complaint.opened();
            if (complaint.resolved() == null && (complaint.breached() || open >= policy.complaintDays())) {
                Map<String, Object> evidence = evidence("complaint", complaint.id());
                evidence.put("openDays", open);
                evidence.put("promiseBroken", complaint.breached());
                findings.add(finding(customer, Cause.UNRESOLVED_COMPLAINT, complaint.id(), 0, evidence));
            }
        }
    }

    private static Finding finding(
            CustomerSnapshot customer, Cause cause, String anchor, double chance, Map<String, Object> evidence) {
        long worth = Math.max(0, customer.netRevenue(customer.day() + 1 - YEAR, customer.day() + 1));
        return new Finding(customer.customer(), cause, anchor, chance, evidence, worth, 0);
    }

    private static Map<String, Object> evidence(String name, Object value) {
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put(name, value);
        return evidence;
    }

    private static String date(int day) {
        return LocalDate.ofEpochDay(day).toString();
    }
}
