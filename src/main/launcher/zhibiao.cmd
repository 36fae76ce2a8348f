@echo off
rem Starts Zhibiao with the Java 21 or later in JAVA_HOME, else on PATH. Not tested: no Windows was at hand.
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -XX:+UseSerialGC -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 "-Dzhibiao.home=%~dp0.." %JAVA_OPTS% %ZHIBIAO_OPTS% -jar "%~dp0..\lib\zhibiao.jar" %*
exit /b %ERRORLEVEL%
