// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.asof;

import dev.kept.metrics.fact.ProfileFact;
import dev.kept.metrics.fact.SegmentsFact;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/** A customer as known at the end of a day, and what has been learned since. */
public final class CustomerAsOf {

    private final String id;
    private final CustomerTimeline all;
    private final CustomerTimeline known;
    private final LocalDate day;
    private final ZoneId zone;

    /**
     * @param all everything that is known now
     * @param day the last day that counts as known
     */
    public CustomerAsOf(String id, CustomerTimeline all, LocalDate day, ZoneId zone) {
        this.id = id;
        this.all = all;
        this.day = day;
        this.zone = zone;
        this.known = new KnownFacts(day, zone).of(all);
    }

    public String id() {
        return id;
    }

    /** What was known: nothing in it happened later. */
    public CustomerTimeline known() {
        return known;
    }

    /** What is known now: outcomes are read here, features never. */
    public CustomerTimeline all() {
        return all;
    }

    /** The same customer on another day. */
    public CustomerAsOf on(LocalDate other) {
        return new CustomerAsOf(id, all, other, zone);
    }

    /** The profile's attributes on the day; empty where there was none yet. */
    public Map<String, String> attributes() {
        Map<String, String> last = Map.of();
        for (ProfileFact profile : known.profiles().values()) {
            last = profile.attributes();
        }
        return last;
    }

    /** Keys of the segments that the customer is in on the day, in order. */
    public List<String> segments() {
        SegmentsFact told = known.segments();
        return told == null
                ? List.of()
                : told.stays().stream()
                        .map(SegmentsFact.Stay::segment)
                        .filter(segment -> told.holds(segment, day))
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** Purchases up to the day. */
    public NavigableMap<LocalDate, Purchase> purchases() {
        return PurchaseDays.of(known, zone);
    }

    /** Purchases after the day, up to another one included. */
    public NavigableMap<LocalDate, Purchase> purchasesAfter(LocalDate last) {
        return PurchaseDays.of(new KnownFacts(last, zone).of(all), zone).tailMap(day, false);
    }
}
