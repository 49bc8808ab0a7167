// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.customer.profile.Company;
import dev.kept.customer.profile.Person;
import dev.kept.customer.profile.Preferences;
import dev.kept.customer.profile.PreferredChannel;
import dev.kept.customer.profile.Sex;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompletenessTest {

    @Test
    void isNothingWhereOnlyTheTypeIsKnown() {
        Completeness person = Completeness.of(body(CustomerType.PERSON).profile(), List.of());

        assertEquals(0, person.score());
        assertEquals(13, person.missing().size());
        assertEquals(List.of("contact", "name"), person.missing().subList(0, 2));
        assertEquals(
                11,
                Completeness.of(body(CustomerType.COMPANY).profile(), List.of())
                        .missing()
                        .size());
    }

    @Test
    void isAllWhereEveryMemberIsKnown() {
        NewCustomer person = known(CustomerType.PERSON);
        person.person = new Person(
                Sex.FEMALE, LocalDate.parse("1990-05-17"), "100k-200k", "bachelor", null, "teacher", null, null, null);
        person.preferences = new Preferences(PreferredChannel.WECHAT, null, null);
        NewCustomer company = known(CustomerType.COMPANY);
        company.company = new Company("telecommunications", "50-249", "start-up", "91310000");

        assertEquals(100, Completeness.of(person.profile(), List.of()).score());
        assertEquals(100, Completeness.of(company.profile(), List.of()).score());
    }

    @Test
    void weighsWhatTheTenantRequires() {
        NewCustomer named = body(CustomerType.PERSON);
        named.name = "张伟";
        named.attributes = Map.of("tier", "gold");

        Completeness rated = Completeness.of(named.profile(), List.of("tier", "segment"));

        assertEquals(15, rated.points());
        assertEquals((15 + 10) * 100 / 120, rated.score());
        assertEquals("attributes.segment", rated.missing().get(rated.missing().size() - 1));
    }

    private static NewCustomer known(CustomerType type) {
        NewCustomer body = body(type);
        body.name = "张伟";
        body.phone = "+86 10 5555 0147";
        body.country = "中国";
        body.region = "华东";
        body.city = "上海";
        body.acquisitionChannel = "referral";
        body.customerSince = Instant.parse("2024-03-01T00:00:00Z");
        return body;
    }

    private static NewCustomer body(CustomerType type) {
        NewCustomer body = new NewCustomer();
        body.type = type;
        return body;
    }
}
