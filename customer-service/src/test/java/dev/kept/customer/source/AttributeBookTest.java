// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AttributeBookTest {

    private static final Instant T1 = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant T2 = Instant.parse("2024-02-01T00:00:00Z");
    private static final Instant T3 = Instant.parse("2024-03-01T00:00:00Z");

    private final AttributeBook book = new AttributeBook("cus_1", new WinnerRule(List.of("crm", "shop")));

    @Test
    void believesTheSourceThatIsRankedFirst() {
        book.say(saying("web", T3), Map.of("city", "北京"));
        book.say(saying("shop", T2), Map.of("city", "广州"));
        book.say(saying("crm", T1), Map.of("city", "上海"));

        assertEquals(Optional.of("上海"), book.believed().get("city"));
        assertEquals(List.of("crm", "shop", "web"), sources("city"));
    }

    @Test
    void believesTheLaterValueAmongSourcesOfOneRank() {
        book.say(saying("web", T2), Map.of("city", "北京"));
        book.say(saying("app", T1), Map.of("city", "上海"));
        assertEquals(Optional.of("北京"), book.believed().get("city"));

        book.say(new Saying("app", T2, T3), Map.of("city", "广州"));
        assertEquals(Optional.of("广州"), book.believed().get("city"));
    }

    @Test
    void believesTheLastWordOfOneSourceEvenIfItHoldsFromEarlier() {
        book.say(saying("web", T3), Map.of("city", "北京"));
        book.say(new Saying("web", T1, T3), Map.of("city", "上海"));

        assertEquals(Optional.of("上海"), book.believed().get("city"));
        assertEquals(
                List.of(Standing.PAST, Standing.WINS),
                book.takeAdded().stream().map(AttributeValue::standing).toList());
    }

    @Test
    void tellsOnceOfWhatSourcesDisagree() {
        assertEquals(Optional.empty(), book.takeDisputed(any -> true));
        book.say(saying("web", T1), Map.of("city", "北京", "email", "a"));
        book.say(saying("shop", T2), Map.of("city", "广州", "email", "b"));

        assertEquals(Set.of("city", "email"), book.disputed());
        assertEquals(Optional.of(Set.of("city")), book.takeDisputed("city"::equals));
        assertEquals(Optional.empty(), book.takeDisputed("city"::equals));
        book.say(saying("web", T3), Map.of("city", "广州"));
        assertEquals(Optional.of(Set.of()), book.takeDisputed("city"::equals));
    }

    @Test
    void notesNothingTwice() {
        book.say(saying("web", T1), Map.of("city", "北京"));
        book.takeAdded();
        book.replace(saying("web", T2), Map.of("city", "北京"));

        assertEquals(List.of(), book.takeAdded());
    }

    @Test
    void takesBackOnlyWhatTheSameSourceHasSaid() {
        book.replace(saying("web", T1), Map.of("city", "北京", "name", "张伟"));
        book.say(saying("app", T1), Map.of("region", "华北"));
        book.replace(saying("web", T2), Map.of("name", "张伟"));

        assertEquals(Map.of("name", Optional.of("张伟"), "region", Optional.of("华北")), book.believed());
    }

    @Test
    void believesThatThereIsNoneIfTheWinnerSaysSo() {
        book.say(saying("web", T1), Map.of("city", "北京"));
        Map<String, String> none = new HashMap<>();
        none.put("city", null);
        book.say(saying("app", T2), none);

        assertEquals(Optional.empty(), book.believed().get("city"));
        assertEquals(Set.of(true), conflicting("city"));
    }

    @Test
    void knowsConflictsOnlyWhereValuesDiffer() {
        book.say(saying("web", T1), Map.of("city", "北京", "name", "张伟"));
        book.say(saying("crm", T1), Map.of("city", "北京", "name", "张卫"));

        assertEquals(Set.of(false), conflicting("city"));
        assertEquals(Set.of(true), conflicting("name"));

        book.say(saying("web", T2), Map.of("name", "张卫"));
        assertEquals(Set.of(false), conflicting("name"));
    }

    @Test
    void givesBackWhatItTookOverUnlessTheSourceHasSaidMoreSince() {
        AttributeBook other = new AttributeBook("cus_2", new WinnerRule(List.of()));
        other.say(saying("web", T1), Map.of("city", "北京", "region", "华北", "name", "张伟"));
        List<String> ids = book.takeOver(other, List.of("city", "region"));
        assertEquals(Map.of("city", Optional.of("北京"), "region", Optional.of("华北")), book.believed());

        book.say(saying("web", T2), Map.of("city", "上海"));
        assertEquals(Set.of("region"), book.withdraw(ids, T3));
        assertEquals(Map.of("city", Optional.of("上海")), book.believed());
    }

    @Test
    void saysWhichPartOfTheRuleDecided() {
        WinnerRule rule = new WinnerRule(List.of("crm"));
        AttributeValue crm = AttributeValue.said("c", "city", saying("crm", T1), "a");
        AttributeValue web = AttributeValue.said("c", "city", saying("web", T2), "b");
        AttributeValue app = AttributeValue.said("c", "city", new Saying("app", T2, T1), "c");

        assertEquals(WinnerRule.Decision.SOURCE_RANKING, rule.decision(crm, web));
        assertEquals(WinnerRule.Decision.LATEST_EFFECTIVE, new WinnerRule(List.of()).decision(web, crm));
        assertEquals(WinnerRule.Decision.LATEST_RECORDED, rule.decision(web, app));
    }

    private List<String> sources(String attribute) {
        return book.active(attribute).stream().map(AttributeValue::source).toList();
    }

    private Set<Boolean> conflicting(String attribute) {
        return book.active(attribute).stream()
                .map(AttributeValue::conflicting)
                .collect(java.util.stream.Collectors.toSet());
    }

    private static Saying saying(String source, Instant at) {
        return new Saying(source, at, at);
    }
}
