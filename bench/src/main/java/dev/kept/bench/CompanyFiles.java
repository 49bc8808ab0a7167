// SPDX-License-Identifier: Apache-2.0
package dev.kept.bench;

import java.time.LocalDate;
import java.util.Random;

/** A made-up company as the CSV files of its imports, the same at every run; its orders have no lines. */
record CompanyFiles(String customers, String orders) {
    private static final String[] REGIONS = {"east", "south", "north", "west"};
    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 1);

    static CompanyFiles of(int customers, int ordersEach) {
        Random random = new Random(7);
        StringBuilder people = new StringBuilder("externalId,type,region,customerSince\n");
        StringBuilder orders = new StringBuilder("externalId,customerExternalId,orderedAt,amount\n");
        for (int c = 0; c < customers; c++) {
            people.append("c%d,PERSON,%s,2022-01-01T00:00:00Z%n".formatted(c, REGIONS[random.nextInt(REGIONS.length)]));
            for (int o = 0; o < ordersEach; o++) {
                orders.append("c%d-%d,c%d,%sT10:00:00Z,%d.50%n"
                        .formatted(c, o, c, FIRST_DAY.plusDays(random.nextInt(730)), 1 + random.nextInt(500)));
            }
        }
        return new CompanyFiles(people.toString(), orders.toString());
    }
}
