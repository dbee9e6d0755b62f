package org.openaeo.certification.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.openaeo.certification.file.CaseFiles;
import org.openaeo.certification.procedure.CaseFile;
import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.security.Role;
import org.openaeo.trust.OperatorId;
import org.openaeo.trust.OperatorLinks;

/** Leads from an operator's page in the register to its cases, for those who may read them. */
@Component
class CaseLinks implements OperatorLinks {
    private final CaseFiles files;
    private final CurrentUser user;
    private final MessageSource messages;

    CaseLinks(CaseFiles files, CurrentUser user, MessageSource messages) {
        this.files = files;
        this.user = user;
        this.messages = messages;
    }

    @Override
    public List<Link> about(OperatorId operator, Locale language) {
        boolean mayRead = user.has(Role.AEO_OFFICER) || user.has(Role.VALIDATOR) || user.has(Role.DECISION_MAKER);
        if (!mayRead) {
            return List.of();
        }
        return files.held(operator).stream()
                .map(files::find)
                .flatMap(Optional::stream)
                .map(file -> link(file, language))
                .toList();
    }

    private Link link(CaseFile file, Locale language) {
        return new Link(
                "/certification/" + file.id(),
                messages.getMessage(
                        "certification.customs.link",
                        new Object[] {file.header().number()},
                        language),
                messages.getMessage("certification.customs.stage." + file.stage(), null, language));
    }
}
