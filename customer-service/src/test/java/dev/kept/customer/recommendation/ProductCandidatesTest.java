// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.recommendation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProductCandidatesTest {

    @Test
    void takesTheStrongestReasonOfEachProductAndLeavesOutWhatEverybodyBuys() {
        var ranked = ProductCandidates.rank(
                "cus_1",
                List.of(
                        new CoPurchase("tea", "cup", 25, 40, 50, 200),
                        new CoPurchase("milk", "cup", 30, 100, 50, 200),
                        new CoPurchase("tea", "honey", 10, 40, 20, 200),
                        new CoPurchase("tea", "bag", 36, 40, 190, 200)),
                10);

        assertEquals(
                List.of("cup", "honey"),
                ranked.data().stream().map(ProductCandidate::product).toList());
        assertEquals(
                new ProductCandidate.Reason("tea", 25, 40, 0.625, 2.5),
                ranked.data().get(0).because());
    }

    @Test
    void breaksTiesByCodeSoThatTheSamePurchasesGiveTheSameList() {
        var pairs = List.of(
                new CoPurchase("tea", "b", 5, 10, 10, 100),
                new CoPurchase("milk", "a", 5, 10, 10, 100),
                new CoPurchase("tea", "a", 5, 10, 10, 100));

        var ranked = ProductCandidates.rank("cus_1", pairs, 10);

        assertEquals(
                List.of("a", "b"),
                ranked.data().stream().map(ProductCandidate::product).toList());
        assertEquals("milk", ranked.data().get(0).because().product());
        assertEquals(1, ProductCandidates.rank("cus_1", pairs, 1).data().size());
    }
}
