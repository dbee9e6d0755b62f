package org.openaeo.journey.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.openaeo.journey.House;
import org.openaeo.journey.Run;

/**
 * A copy of the launcher in a folder whose name has spaces, among sources of a few lines, with nothing on its PATH but
 * the tools it may use. JDKs and Maven are scripts that say what they were asked for.
 */
final class HouseOfCards {
    /** All that the launcher may expect of a machine. */
    private static final List<String> TOOLS = List.of(
            "bash",
            "sh",
            "env",
            "awk",
            "cat",
            "cksum",
            "cp",
            "curl",
            "cut",
            "dirname",
            "find",
            "grep",
            "head",
            "id",
            "ln",
            "ls",
            "mkdir",
            "mv",
            "ps",
            "readlink",
            "rm",
            "rmdir",
            "sed",
            "sha512sum",
            "shasum",
            "sleep",
            "sort",
            "tail",
            "tar",
            "tr",
            "uname",
            "xargs",
            "gzip");

    final Path folder;
    final Path root;
    final Path tools;
    final Map<String, String> environment = new TreeMap<>();

    HouseOfCards(Path folder) throws IOException {
        this.folder = folder;
        root = Files.createDirectories(folder.resolve("open aeo"));
        tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : TOOLS) {
            allowTool(tool);
        }
        copyLauncher();
        source("pom.xml", "<project/>");
        source("engine/src/main/java/Engine.java", "class Engine {}");
        source("cli/src/main/java/Train.java", "@Command(name = \"train\")");
        source("server/src/main/java/Server.java", "class Server {}");
        environment.put("PATH", tools.toString());
        environment.put("HOME", Files.createDirectories(folder.resolve("home")).toString());
        environment.put(
                "OPENAEO_JDK_FOLDERS",
                Files.createDirectories(folder.resolve("jdks")).toString());
    }

    /** Adds a JDK to the folder of JDKs that the launcher looks into. */
    Path jdk(String version) throws IOException {
        return jdk(folder.resolve("jdks").resolve("jdk " + version), version);
    }

    /** A JDK whose java repeats its arguments, except where it is asked to unpack a server. */
    Path jdk(Path home, String version) throws IOException {
        script(home.resolve("bin/java"), """
                if [ "$1" = -Djarmode=tools ]; then cp "$3" "$7/"; exit; fi
                echo "java of $JAVA_HOME"
                for argument in "$@"; do echo "[$argument]"; done
                """);
        script(home.resolve("bin/javac"), "exit 1");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Cards\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    /** A JDK that runs a program given as its source, and for the rest repeats its arguments. */
    void jdkThatRunsSources() throws IOException {
        Path home = jdk("25.0.9");
        Path java = home.resolve("bin/java");
        String repeats = Files.readString(java).replaceFirst("^#!.*\n", "");
        script(
                java,
                "case \"$1\" in *.java) exec \"" + System.getProperty("java.home") + "/bin/java\" \"$@\" ;; esac\n"
                        + repeats);
        environment.put("JAVA_HOME", home.toString());
    }

    /** Puts a Maven on the PATH that counts its runs and packages empty programs. */
    HouseOfCards maven() throws IOException {
        return maven("");
    }

    HouseOfCards maven(String first) throws IOException {
        maven(tools.resolve("mvn"), "3.9.1", first);
        return this;
    }

    void maven(Path script, String version, String first) throws IOException {
        script(script, """
                if [ "$1" = -v ]; then echo "Apache Maven %s"; exit; fi
                echo run >>"%s/maven-runs"
                %s
                cd "%s"
                mkdir -p cli/target/lib server/target
                : >cli/target/openaeo-cli-1.jar
                : >cli/target/lib/engine.jar
                : >server/target/openaeo-server-1-exec.jar
                """.formatted(version, folder, first, root));
    }

    long mavenRuns() throws IOException {
        Path runs = folder.resolve("maven-runs");
        return Files.exists(runs) ? Files.readAllLines(runs).size() : 0;
    }

    Run run(String... arguments) {
        return Run.of(prepared(arguments));
    }

    /** The launcher, about to be started from another folder than its own. */
    ProcessBuilder prepared(String... arguments) {
        List<String> command = new ArrayList<>(List.of(root.resolve("openaeo").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder program = new ProcessBuilder(command).directory(folder.toFile());
        program.environment().clear();
        program.environment().putAll(environment);
        return program;
    }

    void source(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void allowTool(String tool) throws IOException {
        for (String directory : System.getenv("PATH").split(":")) {
            Path original = Path.of(directory, tool);
            if (Files.isExecutable(original)) {
                script(tools.resolve(tool), "exec \"" + original + "\" \"$@\"\n");
                return;
            }
        }
    }

    private void copyLauncher() throws IOException {
        Files.copy(House.root().resolve("openaeo"), root.resolve("openaeo"));
        Files.createDirectory(root.resolve("launcher"));
        try (Stream<Path> parts = Files.list(House.root().resolve("launcher"))) {
            for (Path part : parts.toList()) {
                Files.copy(part, root.resolve("launcher").resolve(part.getFileName()));
            }
        }
    }
}
