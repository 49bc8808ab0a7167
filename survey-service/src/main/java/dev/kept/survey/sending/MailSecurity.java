// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.sending;

/** How the connection to the mail server is kept from others' eyes. */
enum MailSecurity {
    /** Encrypted from the first byte. */
    TLS,
    /** Encrypted before anything is said; a server that cannot is refused. */
    STARTTLS,
    /** In the clear: only for a server on the same machine. */
    NONE
}
