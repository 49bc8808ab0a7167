// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.route;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/customers",
                "/api/v1/customers/",
                "/a/%E4%BD%A0",
                "/a/b%20c",
                "/.well-known/x",
                "/a/..b",
                "/a/b...",
                "/a:b@c!$&'()*+,="
            })
    void takesPlainPaths(String path) {
        assertNull(PathRules.fault(path, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "//",
                "/a//b",
                "/a/./b",
                "/a/../b",
                "/..",
                "/a/.",
                "/a/%2e%2E/b",
                "/a%2Fb",
                "/a%2fb",
                "/a%5Cb",
                "/a\\b",
                "/a;b",
                "/a%3Bb",
                "/a%00",
                "/a%0a",
                "/a%7f",
                "/a%",
                "/a%2",
                "/a%g0",
                "/a%252e",
                "/a b",
                "/ä",
                "/a#b"
            })
    void refusesWhatCanBeReadInTwoWays(String path) {
        assertNotNull(PathRules.fault(path, null), path);
    }

    @Test
    void refusesUnprintableQueriesAndEndlessTargets() {
        assertNull(PathRules.fault("/a", "q=%00&x=;//.."));
        assertNotNull(PathRules.fault("/a", "q=\u0001"));
        assertNotNull(PathRules.fault("/" + "a".repeat(5000), null));
        assertNotNull(PathRules.fault(null, null));
    }
}
