// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.asof;

import dev.kept.metrics.asof.KnownFacts.Undated;
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

    private CustomerAsOf(String id, CustomerTimeline all, LocalDate day, ZoneId zone, Undated undated) {
        this.id = id;
        this.all = all;
        this.day = day;
        this.zone = zone;
        this.known = new KnownFacts(day, zone, undated).of(all);
    }

    /**
     * For what is predicted from the day: steps that are told without their day are not known.
     *
     * @param all everything that is known now
     * @param day the last day that counts as known
     */
    public static CustomerAsOf cut(String id, CustomerTimeline all, LocalDate day, ZoneId zone) {
        return new CustomerAsOf(id, all, day, zone, Undated.LEFT_OUT);
    }

    /**
     * The same of any day but the last that is over: on that one what is told without a day is known too.
     *
     * @param closedDay the last local day that is over
     */
    public static CustomerAsOf on(String id, CustomerTimeline all, LocalDate day, LocalDate closedDay, ZoneId zone) {
        return new CustomerAsOf(id, all, day, zone, day.isBefore(closedDay) ? Undated.LEFT_OUT : Undated.AS_TOLD);
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

    /** The last day that counts as known. */
    public LocalDate day() {
        return day;
    }

    /** The same customer as known at the end of another day, cut off there. */
    public CustomerAsOf on(LocalDate other) {
        return other.equals(day) ? this : cut(id, all, other, zone);
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

    /** Purchases up to the day, one by one, oldest first. */
    public List<Purchase> orders() {
        return Purchases.of(known, zone);
    }

    /** Purchases up to the day; orders of a day are one. */
    public NavigableMap<LocalDate, Purchase> purchases() {
        return Purchases.byDay(orders());
    }

    /** Purchases after the day, up to another one included; orders of a day are one. */
    public NavigableMap<LocalDate, Purchase> purchasesAfter(LocalDate last) {
        return on(last).purchases().tailMap(day, false);
    }
}
