// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.responsehook;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Signatures against published examples. */
class SignaturesTest {

    /** The worked example of the Standard Webhooks specification. */
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String TIME = "1614265330";
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final Instant THEN = Instant.ofEpochSecond(1_614_265_330);

    @Test
    void standardSignaturesAreThoseOfTheSpecification() {
        assertTrue(Signatures.isStandard(SECRET, ID, TIME, BODY, SIGNATURE, THEN));
        assertTrue(Signatures.isStandard(SECRET, ID, TIME, BODY, "v1,AAAA " + SIGNATURE, THEN.plusSeconds(299)));
    }

    @Test
    void anythingElseIsNone() {
        assertFalse(Signatures.isStandard(SECRET, ID, TIME, BODY, SIGNATURE, THEN.plusSeconds(301)));
        assertFalse(Signatures.isStandard(SECRET, ID + "x", TIME, BODY, SIGNATURE, THEN));
        assertFalse(Signatures.isStandard(SECRET, null, TIME, BODY, SIGNATURE, THEN));
        assertFalse(Signatures.isStandard(SECRET, ID, "now", BODY, SIGNATURE, THEN));
        assertFalse(Signatures.isStandard(SECRET, ID, TIME, new byte[] {1}, SIGNATURE, THEN));
        assertFalse(Signatures.isStandard(SECRET, ID, TIME, BODY, "v1,%%", THEN));
        assertFalse(Signatures.isStandard(Signatures.newSecret(), ID, TIME, BODY, SIGNATURE, THEN));
        assertNotEquals(Signatures.newSecret(), Signatures.newSecret());
    }

    /** RFC 4231, test case 2. */
    @Test
    void signaturesOfTheBodyMayBeHexadecimalOrBase64() {
        byte[] body = "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8);
        String hex = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

        assertTrue(Signatures.isOfBody("Jefe", body, hex));
        assertTrue(Signatures.isOfBody("Jefe", body, "sha256=" + hex));
        assertTrue(Signatures.isOfBody("Jefe", body, "W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM="));
        assertFalse(Signatures.isOfBody("jefe", body, hex));
        assertFalse(Signatures.isOfBody("Jefe", body, hex.substring(2)));
        assertFalse(Signatures.isOfBody("Jefe", body, ""));
    }
}
