// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.focusgroup;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.customer.file.TableSection;
import dev.kept.restkit.tenant.Caller;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Set;

/** What a customer said in focus groups, as a part of its file. */
@Singleton
class NoteSection extends TableSection {

    NoteSection(EntityManager entities, Caller caller, ObjectMapper json) {
        super(new Table("focus-group-note", "focus_group_note", "noted_at", Set.of("text")), entities, caller, json);
    }
}
