// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kept.metrics.cell.TooManyCustomers;
import dev.kept.metrics.cell.Watermark;
import dev.kept.metrics.contribution.Points;
import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.store.TimelineTable.Stored;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class EachCustomerTest {

    private final TreeMap<String, Stored> known = new TreeMap<>();

    @Test
    void whoIsNoCustomerIsNotAskedAndMoreThanAReaderCanWaitForAreRefused() {
        know("cus_a", false);
        know("cus_b", false);
        know("rsp_c", true);
        Watermark watermark = new Watermark(1, Map.of(), LocalDate.parse("2024-01-01"), Instant.EPOCH);
        KnownCustomers customers = new KnownCustomers(known, new TreeSet<>());
        CellQueries all = new CellQueries(Policy.DEFAULT, watermark, new MemoryCells(new Points()), customers);

        List<String> asked = new ArrayList<>();
        new EachCustomer(all, 2).ask(customers, cells -> cells.policy().currency(), asked::add);
        assertEquals(2, asked.size());
        TooManyCustomers refused = assertThrows(
                TooManyCustomers.class,
                () -> new EachCustomer(all, 1)
                        .ask(customers, cells -> cells.policy().currency(), asked::add));
        assertEquals(1, refused.most());
    }

    private void know(String id, boolean anonymous) {
        known.put(id, new Stored(id, anonymous, CustomerTimeline.EMPTY));
    }
}
