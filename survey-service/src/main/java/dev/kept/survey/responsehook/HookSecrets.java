// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.responsehook;

import dev.kept.restkit.secret.SecretBox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The secrets of hooks: sealed in the database, open only where a signature is checked or a new one is shown. */
@ApplicationScoped
class HookSecrets {

    private final SecretBox box;

    HookSecrets(SecretBox box) {
        this.box = box;
    }

    /** From now on this one; the former holds as well until the overlap is over. */
    void replace(ResponseHook hook, String secret, Instant now, Duration overlap) {
        hook.replaceSecret(box.seal(secret, place(hook)), now.plus(overlap), now);
    }

    /** Those with which something may be signed now. */
    List<String> valid(ResponseHook hook, Instant now) {
        return hook.validSecrets(now).stream()
                .map(stored -> stored.startsWith("v1.") ? box.open(stored, place(hook)) : stored)
                .toList();
    }

    private static String place(ResponseHook hook) {
        return "response_hook/" + hook.id();
    }
}
