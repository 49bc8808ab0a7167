// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.sending;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The mail server. */
@ConfigMapping(prefix = "kept.mail")
interface MailConfig {

    /** Its name; absent: no e-mail is sent. */
    Optional<String> host();

    @WithDefault("587")
    int port();

    Optional<String> username();

    Optional<String> password();

    @WithDefault("STARTTLS")
    MailSecurity security();

    /** The sender's address. */
    @WithDefault("surveys@localhost")
    String from();

    /** Longest wait for the server, at each step. */
    @WithDefault("10s")
    Duration timeout();
}
