/** The build turns imported style sheets into main.css. */
declare module '*.css';
